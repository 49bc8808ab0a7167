// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.metrics.custom.CustomMetric.Published;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A metric of a tenant. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CustomMetric", description = "A metric of your own, with what is published and what is drafted.")
record CustomMetricView(
        @Schema(examples = "cmt_01J9ZQ4W8Y5T3V7X2N6M1K0B4C") String id,
        @Schema(examples = "custom-revenue-per-buyer") String key,

        @Schema(description = "Published next; absent where nothing has been changed since.") @Nullable CustomDefinition draft,

        @Schema(description = "What is answered; absent before the first publication.") @Nullable Version published) {

    /** A definition that is, or was, in force. */
    @Schema(name = "CustomMetricVersion", description = "A definition that is, or was, in force.")
    record Version(@Schema(examples = "1") int version, Instant publishedAt, CustomDefinition definition) {

        static Version of(Published published) {
            return new Version(published.number(), published.at(), published.definition());
        }
    }

    static CustomMetricView of(CustomMetric metric) {
        Published published = metric.published();
        return new CustomMetricView(
                metric.id(), metric.key(), metric.draft(), published == null ? null : Version.of(published));
    }
}
