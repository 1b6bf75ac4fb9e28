/**
 * zod would try to make code from text, which the content security policy forbids and reports. It reads this when its
 * shapes are made, so this file has to run before the domain is loaded.
 */
type ZodGlobals = { __zod_globalConfig?: { readonly jitless: boolean } };

(globalThis as ZodGlobals).__zod_globalConfig ??= { jitless: true };
