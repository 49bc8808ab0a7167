// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the tenant's data can be trusted, at one instant. */
@Schema(description = "How far your data can be trusted, at one instant.")
record DataQuality(
        @Schema(examples = "2026-11-21T08:30:00Z") Instant asOf,

        @Schema(description = "Every rule, those that nothing breaks too.")
        List<QualityFinding> findings,

        Conflicts conflicts,
        Completeness completeness,

        @Schema(description = "How new what is kept of each kind is.")
        List<Freshness> freshness,

        @Schema(description = "How new what each source said of customers is.")
        List<SourceFreshness> sources,

        @Schema(description = "Imports of the last 30 days, by kind.")
        List<Imports> imports) {

    /**
     * Where sources say different things of customers.
     *
     * @param count attributes of customers of which they do
     * @param list where these are, with the rule that decided
     */
    @Schema(name = "DataQualityConflicts", description = "Where sources say different things of customers.")
    record Conflicts(
            @Schema(examples = "4") long count,

            @Schema(
                    description = "Where these are listed, each with the rule that decided.",
                    examples = "/api/v1/attribute-conflicts")
            String list) {}

    /**
     * How full profiles are.
     *
     * @param customers how many there are
     * @param average of their completeness, 0 to 100, to one decimal; null without customers
     * @param belowHalf how many are less than half full
     */
    @Schema(name = "DataQualityCompleteness", description = "How full profiles are.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Completeness(
            @Schema(examples = "1200") long customers,

            @Schema(
                    description = "Average completeness, 0 to 100, to one decimal; absent without customers.",
                    examples = "71.5")
            @Nullable String average,

            @Schema(description = "Customers whose profile is less than half full.", examples = "12")
            long belowHalf) {}

    /**
     * How new what is kept of one kind is.
     *
     * @param kind what
     * @param rows how many there are
     * @param latestOccurredAt when the newest happened; null without any
     * @param latestRecordedAt when one was recorded last; null without any
     * @param lagSeconds from then to now
     */
    @Schema(name = "DataQualityFreshness", description = "How new what is kept of one kind is.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Freshness(
            @Schema(examples = "order") String kind,

            @Schema(examples = "40211") long rows,

            @Schema(description = "When the newest happened.") @Nullable Instant latestOccurredAt,

            @Schema(description = "When one was recorded last.") @Nullable Instant latestRecordedAt,

            @Schema(description = "Seconds from then to `asOf`.", examples = "86400") @Nullable Long lagSeconds) {}

    /**
     * How new what one source said is.
     *
     * @param source its name
     * @param values how many values of attributes it gave that hold or yield now
     * @param latestRecordedAt when it gave one last
     * @param lagSeconds from then to now
     */
    @Schema(name = "DataQualitySource", description = "How new what one source said of customers is.")
    record SourceFreshness(
            @Schema(examples = "crm") String source,

            @Schema(examples = "8800") long values,

            Instant latestRecordedAt,

            @Schema(examples = "3600") long lagSeconds) {}

    /**
     * The imports of one kind.
     *
     * @param kind as in its path
     * @param imports how many
     * @param failedRows rows of them that were refused
     * @param latestFinishedAt when the last one ended; null while none has
     */
    @Schema(name = "DataQualityImports", description = "The imports of one kind in the last 30 days.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Imports(
            @Schema(examples = "order-imports") String kind,

            @Schema(examples = "30") long imports,

            @Schema(description = "Rows that were refused.", examples = "2")
            long failedRows,

            @Schema(description = "When the last one ended.") @Nullable Instant latestFinishedAt) {}
}
