// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.contribution.Tile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cohorts, and what counts as coming back.
 *
 * @param first the first of these puts a customer into a cohort
 * @param returning what is counted in the cells
 * @param tile length of the calendar period that makes a cohort
 * @param rollingDays length of a cell in days of 24 hours from the customer's own first happening; 0 for calendar periods
 * @param minTimes how often it has to happen in a cell
 * @param from first day of the first cohort
 * @param to first day after the last one
 * @param columns how many cells a row has at most
 * @param segment only customers who are in it on the day of their first happening; null for all
 */
record CohortQuestion(
        Happenings first,
        Happenings returning,
        Tile tile,
        int rollingDays,
        int minTimes,
        LocalDate from,
        LocalDate to,
        int columns,
        @Nullable String segment) {}
