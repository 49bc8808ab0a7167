// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One attribute of a customer with what every source says of it. */
@Schema(name = "AttributeBySource", description = "One attribute of a customer: what is believed, and what others say.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttributeView(
        @Schema(required = true, description = "The customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, description = "Path of the attribute in the profile.", examples = "person.incomeBand")
        String attribute,

        @Schema(required = true, description = "What is believed.")
        SaidValue believed,

        @Schema(required = true, description = "What other sources say, the most believed first.")
        List<SaidValue> others,

        @Schema(required = true, description = "Whether the sources disagree.")
        boolean conflicting,

        @Schema(description = "Where sources disagree: which part of the rule decided.", examples = "LATEST_EFFECTIVE")
        WinnerRule.@Nullable Decision decidedBy) {

    static AttributeView of(String customerId, List<AttributeValue> active, WinnerRule rule, boolean masked) {
        AttributeValue winner = active.get(0);
        WinnerRule.Decision decision = active.stream()
                .filter(value -> winner.conflicting() && !java.util.Objects.equals(value.value(), winner.value()))
                .findFirst()
                .map(other -> rule.decision(winner, other))
                .orElse(null);
        List<SaidValue> said = active.stream()
                .map(value -> masked ? SaidValue.of(value).masked() : SaidValue.of(value))
                .toList();
        return new AttributeView(
                customerId,
                winner.attribute(),
                said.get(0),
                said.subList(1, said.size()),
                winner.conflicting(),
                decision);
    }
}
