/** Accounts of the company on the stage. */
export const ROUTING = 'casebook@solarmora.example';
export const ANA = 'ana@solarmora.example';
export const KENJI = 'kenji@solarmora.example';
