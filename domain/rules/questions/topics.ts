/** All questions about work, in the order they are offered. */
import { lifeTopics } from '#domain/rules/questions/life';
import { moneyTopics } from '#domain/rules/questions/money';
import { permissionTopics } from '#domain/rules/questions/permission';
import { skillTopics } from '#domain/rules/questions/skills';
import type { Topic } from '#domain/rules/questions/topic';

export const topics: readonly Topic[] = [...permissionTopics, ...moneyTopics, ...skillTopics, ...lifeTopics];
