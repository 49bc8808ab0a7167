// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.metrics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Cohorts, one below the other. */
@Schema(
        name = "CohortGrid",
        description =
                "One row for each cohort, one cell for each period after it; cells that are not over yet have no value.")
record CohortGridView(
        @Schema(examples = "order") String cohortBy,
        @Schema(examples = "order") String returning,
        @Schema(examples = "month") String grain,

        @Schema(description = "Length of a cell in days of 24 hours; 0 for calendar periods.")
        int rollingDays,

        int minTimes,
        @Schema(examples = "CNY") String currency,

        @Schema(description = "Last closed local day.") LocalDate asOf,

        List<Row> rows,

        @Schema(description = "Each column over its mature cells: sums over sums, cells without anybody included.")
        List<Share> columns) {

    /** One cohort. */
    @Schema(name = "CohortGridRow", description = "The customers whose first happening was in one period.")
    record Row(
            LocalDate start,
            LocalDate end,
            @Schema(examples = "885") long size,
            List<Cell> cells) {}

    /** One cell. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CohortGridCell", description = "Who of a cohort came back in one period, and what all of it spent.")
    record Cell(
            @Schema(description = "0 for the period of the cohort itself.", examples = "1")
            int offset,

            @Schema(description = "First day of a calendar cell.") @Nullable LocalDate start,

            Share retention,

            @Schema(
                    description = "Orders of the cohort in this cell before refunds, exact; absent while immature.",
                    examples = "120.50")
            @Nullable String revenue) {}

    static CohortGridView of(CohortQuestion question, CohortGrid grid, Policy policy, LocalDate asOf) {
        List<CohortGrid.Row> cohorts = grid.rows();
        return new CohortGridView(
                question.first().name(),
                question.returning().name(),
                question.tile().name().toLowerCase(Locale.ROOT),
                question.rollingDays(),
                question.minTimes(),
                policy.currency(),
                asOf,
                cohorts.stream().map(cohort -> row(question, cohort)).toList(),
                columns(question, cohorts));
    }

    private static Row row(CohortQuestion question, CohortGrid.Row cohort) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < question.columns(); i++) {
            boolean mature = cohort.mature(i);
            cells.add(new Cell(
                    i,
                    question.rollingDays() == 0 ? cohort.cell(i) : null,
                    mature ? Share.of(cohort.active[i], cohort.size) : Share.without(cohort.size, "immature"),
                    mature ? PromotionEffectView.money(cohort.revenue[i]) : null));
        }
        return new Row(cohort.start, cohort.end, cohort.size, cells);
    }

    private static List<Share> columns(CohortQuestion question, List<CohortGrid.Row> cohorts) {
        List<Share> columns = new ArrayList<>();
        for (int i = 0; i < question.columns(); i++) {
            int offset = i;
            List<CohortGrid.Row> mature =
                    cohorts.stream().filter(cohort -> cohort.mature(offset)).toList();
            columns.add(
                    mature.isEmpty()
                            ? Share.without(0, "immature")
                            : Share.of(
                                    mature.stream()
                                            .mapToLong(cohort -> cohort.active[offset])
                                            .sum(),
                                    mature.stream()
                                            .mapToLong(cohort -> cohort.size)
                                            .sum()));
        }
        return columns;
    }
}
