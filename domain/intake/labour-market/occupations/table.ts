/** All occupations of the table, field of work by field of work. */
import { careTeachingOccupations } from '#domain/intake/labour-market/occupations/care-teaching';
import { constructionOccupations } from '#domain/intake/labour-market/occupations/construction';
import { farmingOccupations } from '#domain/intake/labour-market/occupations/farming';
import { foodOccupations } from '#domain/intake/labour-market/occupations/food';
import { healthOccupations } from '#domain/intake/labour-market/occupations/health';
import { mediaOccupations } from '#domain/intake/labour-market/occupations/media';
import { metalOccupations } from '#domain/intake/labour-market/occupations/metal';
import { type Occupation, readOccupations } from '#domain/intake/labour-market/occupations/occupation';
import { officeOccupations } from '#domain/intake/labour-market/occupations/office';
import { servicesOccupations } from '#domain/intake/labour-market/occupations/services';
import { technologyOccupations } from '#domain/intake/labour-market/occupations/technology';
import { textileWoodOccupations } from '#domain/intake/labour-market/occupations/textile-wood';
import { tradeOccupations } from '#domain/intake/labour-market/occupations/trade';
import { transportOccupations } from '#domain/intake/labour-market/occupations/transport';

export const occupations: readonly Occupation[] = [
  constructionOccupations,
  metalOccupations,
  textileWoodOccupations,
  foodOccupations,
  servicesOccupations,
  tradeOccupations,
  officeOccupations,
  transportOccupations,
  farmingOccupations,
  healthOccupations,
  careTeachingOccupations,
  technologyOccupations,
  mediaOccupations,
].flatMap(readOccupations);

const byId = new Map(occupations.map((occupation) => [occupation.id, occupation]));

export const occupationById = (id: string): Occupation | undefined => byId.get(id);

export const occupationIds = occupations.map(({ id }) => id) as [string, ...string[]];
