/** Whether the family sees the desk's screen too: then nothing in a list says what somebody called in private about. */
import { createContext, useContext } from 'react';

const Shared = createContext(false);
export const SharedProvider = Shared.Provider;
export const useShared = (): boolean => useContext(Shared);
