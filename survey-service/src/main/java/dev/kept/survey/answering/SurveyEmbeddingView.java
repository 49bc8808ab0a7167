// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which other sites surveys may be shown in a frame: as it is, and as it shall be. */
@Schema(name = "SurveyEmbedding", description = "On which other sites a survey may be shown in a frame.")
record SurveyEmbeddingView(
        @Schema(
                description =
                        "Exact origins, with https (http on loopback only). A survey link of channel in-app can be shown"
                                + " there; none: nowhere.",
                examples = "[\"https://app.example.com\"]",
                required = true)
        @NotNull @Size(max = 20) List<@NotNull @Size(max = 200) String> allowedOrigins) {

    SurveyEmbeddingView {
        allowedOrigins = allowedOrigins == null ? null : Collections.unmodifiableList(new ArrayList<>(allowedOrigins));
    }
}
