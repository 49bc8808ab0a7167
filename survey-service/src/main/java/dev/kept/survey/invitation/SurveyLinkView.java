// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A shared link as the API shows it. */
@Schema(name = "SurveyLink", description = "A link that many respondents may use.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyLinkView(
        String id,
        String surveyId,
        int surveyVersion,
        @Nullable String waveId,
        String name,

        @Schema(enumeration = {"link", "qr", "in-app", "web"})
        String channel,

        @Nullable String language,
        @Nullable Integer quota,
        Map<String, String> attributes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant closedAt) {

    static SurveyLinkView of(SurveyLink link) {
        return new SurveyLinkView(
                link.id(),
                link.surveyId(),
                link.surveyVersion(),
                link.waveId(),
                link.name(),
                link.channel().text(),
                link.language(),
                link.quota(),
                link.attributes(),
                link.createdAt(),
                link.expiresAt(),
                link.closedAt());
    }
}
