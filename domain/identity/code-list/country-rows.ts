/**
 * Nationalities and territories by Destatis key, with ISO 3166-1 codes where the state has them.
 * 1 and 0 Europe, 2 Africa, 3 America, 4 Asia, 5 Oceania, 9 special. The length is the list's own.
 */

/** One row: key, alpha-2, alpha-3, German name as in the list. */
export const countryRows = `
000 DE DEU Deutschland
120 -- --- Jugoslawien
121 AL ALB Albanien
122 BA BIH Bosnien und Herzegowina
123 AD AND Andorra
124 BE BEL Belgien
125 BG BGR Bulgarien
126 DK DNK Dänemark
127 EE EST Estland
128 FI FIN Finnland
129 FR FRA Frankreich
130 HR HRV Kroatien
131 SI SVN Slowenien
132 -- --- Serbien und Montenegro
133 -- --- Serbien (einschließlich Kosovo)
134 GR GRC Griechenland
135 IE IRL Irland
136 IS ISL Island
137 IT ITA Italien
138 -- --- Jugoslawien, Bundesrepublik
139 LV LVA Lettland
140 ME MNE Montenegro
141 LI LIE Liechtenstein
142 LT LTU Litauen
143 LU LUX Luxemburg
144 MK MKD Nordmazedonien
145 MT MLT Malta
146 MD MDA Moldau
147 MC MCO Monaco
148 NL NLD Niederlande
149 NO NOR Norwegen
150 XK RKS Kosovo
151 AT AUT Österreich
152 PL POL Polen
153 PT PRT Portugal
154 RO ROU Rumänien
155 SK SVK Slowakei
156 SM SMR San Marino
157 SE SWE Schweden
158 CH CHE Schweiz
159 -- --- Sowjetunion
160 RU RUS Russische Föderation
161 ES ESP Spanien
162 -- --- Tschechoslowakei
163 TR TUR Türkei
164 CZ CZE Tschechien
165 HU HUN Ungarn
166 UA UKR Ukraine
167 VA VAT Vatikanstadt
168 GB GBR Vereinigtes Königreich
169 BY BLR Weißrussland
170 RS SRB Serbien
181 CY CYP Zypern
185 -- --- Britische Überseegebiete
221 DZ DZA Algerien
223 AO AGO Angola
224 ER ERI Eritrea
225 ET ETH Äthiopien
226 LS LSO Lesotho
227 BW BWA Botsuana
229 BJ BEN Benin
230 DJ DJI Dschibuti
231 CI CIV Côte d’Ivoire
232 NG NGA Nigeria
233 ZW ZWE Simbabwe
236 GA GAB Gabun
237 GM GMB Gambia
238 GH GHA Ghana
239 MR MRT Mauretanien
242 CV CPV Cabo Verde
243 KE KEN Kenia
244 KM COM Komoren
245 CG COG Kongo
246 CD COD Kongo, Demokratische Republik
247 LR LBR Liberia
248 LY LBY Libyen
249 MG MDG Madagaskar
251 ML MLI Mali
252 MA MAR Marokko
253 MU MUS Mauritius
254 MZ MOZ Mosambik
255 NE NER Niger
256 MW MWI Malawi
257 ZM ZMB Sambia
258 BF BFA Burkina Faso
259 GW GNB Guinea-Bissau
261 GN GIN Guinea
262 CM CMR Kamerun
263 ZA ZAF Südafrika
265 RW RWA Ruanda
267 NA NAM Namibia
268 ST STP São Tomé und Príncipe
269 SN SEN Senegal
271 SC SYC Seychellen
272 SL SLE Sierra Leone
273 SO SOM Somalia
274 GQ GNQ Äquatorialguinea
276 -- --- Sudan (einschließlich Südsudan)
277 SD SDN Sudan
278 SS SSD Südsudan
281 SZ SWZ Eswatini
282 TZ TZA Tansania
283 TG TGO Togo
284 TD TCD Tschad
285 TN TUN Tunesien
286 UG UGA Uganda
287 EG EGY Ägypten
289 CF CAF Zentralafrikanische Republik
291 BI BDI Burundi
320 AG ATG Antigua und Barbuda
322 BB BRB Barbados
323 AR ARG Argentinien
324 BS BHS Bahamas
326 BO BOL Bolivien
327 BR BRA Brasilien
328 GY GUY Guyana
330 BZ BLZ Belize
332 CL CHL Chile
333 DM DMA Dominica
334 CR CRI Costa Rica
335 DO DOM Dominikanische Republik
336 EC ECU Ecuador
337 SV SLV El Salvador
340 GD GRD Grenada
345 GT GTM Guatemala
346 HT HTI Haiti
347 HN HND Honduras
348 CA CAN Kanada
349 CO COL Kolumbien
351 CU CUB Kuba
353 MX MEX Mexiko
354 NI NIC Nicaragua
355 JM JAM Jamaika
357 PA PAN Panama
359 PY PRY Paraguay
361 PE PER Peru
364 SR SUR Suriname
365 UY URY Uruguay
366 LC LCA St. Lucia
367 VE VEN Venezuela
368 US USA Vereinigte Staaten
369 VC VCT St. Vincent und die Grenadinen
370 KN KNA St. Kitts und Nevis
371 TT TTO Trinidad und Tobago
411 HK HKG Hongkong
412 MO MAC Macau
421 YE YEM Jemen
422 AM ARM Armenien
423 AF AFG Afghanistan
424 BH BHR Bahrain
425 AZ AZE Aserbaidschan
426 BT BTN Bhutan
427 MM MMR Myanmar
429 BN BRN Brunei Darussalam
430 GE GEO Georgien
431 LK LKA Sri Lanka
432 VN VNM Vietnam
434 KP PRK Korea, Demokratische Volksrepublik
436 IN IND Indien
437 ID IDN Indonesien
438 IQ IRQ Irak
439 IR IRN Iran
441 IL ISR Israel
442 JP JPN Japan
444 KZ KAZ Kasachstan
445 JO JOR Jordanien
446 KH KHM Kambodscha
447 QA QAT Katar
448 KW KWT Kuwait
449 LA LAO Laos
450 KG KGZ Kirgisistan
451 LB LBN Libanon
454 MV MDV Malediven
456 OM OMN Oman
457 MN MNG Mongolei
458 NP NPL Nepal
459 PS PSE Palästinensische Gebiete
460 BD BGD Bangladesch
461 PK PAK Pakistan
462 PH PHL Philippinen
465 TW TWN Taiwan
467 KR KOR Korea, Republik
469 AE ARE Vereinigte Arabische Emirate
470 TJ TJK Tadschikistan
471 TM TKM Turkmenistan
472 SA SAU Saudi-Arabien
474 SG SGP Singapur
475 SY SYR Syrien
476 TH THA Thailand
477 UZ UZB Usbekistan
479 CN CHN China
482 MY MYS Malaysia
483 TL TLS Timor-Leste
523 AU AUS Australien
524 SB SLB Salomonen
526 FJ FJI Fidschi
527 CK COK Cookinseln
530 KI KIR Kiribati
531 NR NRU Nauru
532 VU VUT Vanuatu
533 NU NIU Niue
536 NZ NZL Neuseeland
537 PW PLW Palau
538 PG PNG Papua-Neuguinea
540 TV TUV Tuvalu
541 TO TON Tonga
543 WS WSM Samoa
544 MH MHL Marshallinseln
545 FM FSM Mikronesien
910 -- --- für interne Zwecke verwendet
997 -- --- staatenlos
998 -- --- ungeklärt
999 -- --- ohne Angabe (Staatsangehörigkeit)
`;
