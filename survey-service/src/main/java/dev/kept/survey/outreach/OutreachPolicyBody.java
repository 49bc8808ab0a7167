// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On what terms a tenant asks its customers. */
@Schema(name = "OutreachPolicy", description = "On what terms customers are asked by surveys.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutreachPolicyBody(
        @Schema(
                required = true,
                description = "So many days nobody is asked again, by whichever survey. 0: no cooldown.",
                examples = "30")
        @NotNull @Min(0) @Max(3650) Integer cooldownDays,

        @Schema(
                required = true,
                description = "NOT_OBJECTED (the default): whoever has not said no to SURVEY, or to the channel, may be"
                        + " asked. GRANTED: only who has said yes to both.")
        @NotNull ConsentRule consent,

        @Schema(
                required = true,
                description = "HONOURED (the default): nobody is asked by e-mail, SMS or telephone who prefers another"
                        + " channel. HINT: it decides between the channels that a wave offers.")
        @NotNull PreferredChannelRule preferredChannel) {

    static OutreachPolicyBody of(Terms terms) {
        return new OutreachPolicyBody(terms.cooldownDays(), terms.consent(), terms.preferredChannel());
    }

    Terms terms() {
        return new Terms(cooldownDays, consent, preferredChannel);
    }
}
