// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something wrong with a delivery: where and what, without what stood there, which may be personal. */
@Schema(name = "ResponseDeliveryFault")
record DeliveryFault(
        @Schema(description = "Where, in the response as it was mapped.", examples = "/answers/0/score") @Nullable String pointer,

        @Schema(examples = "score-out-of-scale") String code) {}
