// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A model as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Model", description = "A model with the fit that was asked for last.")
record ModelView(
        @Schema(required = true, examples = "mdl_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "Lifetime value")
        String name,

        @Schema(required = true) ModelKind kind,
        @Schema(examples = "vip") @Nullable String segment,
        @Schema(required = true) Map<String, String> attributes,

        @Schema(description = "Left out: the last closed day, anew at each fit.") @Nullable LocalDate cut,

        @Schema(required = true) int horizonDays,
        @Schema(required = true) ModelOptions options,
        @Nullable ModelAssumptions assumptions,
        @Schema(required = true) Schedule schedule,
        @Schema(required = true) ModelFitView fit,
        @Schema(required = true) Origin origin) {

    /** When it is fitted again. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ModelSchedule")
    record Schedule(
            @Nullable Integer refitEveryDays, @Nullable Instant nextFitAt) {}

    /** Who made it, and when it was changed. */
    @Schema(name = "ModelOrigin")
    record Origin(
            @Schema(required = true) String createdBy,
            @Schema(required = true) Instant createdAt,
            @Schema(required = true) Instant updatedAt) {}

    static ModelView of(ModelService.Current current) {
        Model model = current.model();
        ModelDefinition definition = model.definition();
        return new ModelView(
                model.id(),
                definition.name(),
                definition.kind(),
                definition.scope().segment(),
                definition.scope().attributes(),
                definition.cut(),
                definition.horizonDays(),
                definition.options(),
                definition.assumptions(),
                new Schedule(model.refitDays(), model.nextFitAt()),
                ModelFitView.of(current.fit()),
                new Origin(model.createdBy(), model.createdAt(), model.updatedAt()));
    }
}
