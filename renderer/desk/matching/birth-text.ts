/** A date of birth as far as it is known: "17.05.1990", "05.1990", "1990". */
export const birthText = (birth: string): string => birth.split('-').reverse().join('.');
