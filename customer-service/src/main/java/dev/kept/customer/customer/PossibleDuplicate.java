// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.customer.index.Match;
import dev.kept.customer.index.MatchKind;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another customer that may be the same one. */
@Schema(name = "PossibleDuplicate", description = "Another customer that may be the same one.")
public record PossibleDuplicate(
        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R2T")
        String customerId,

        @Schema(required = true, description = "In what both are equal.")
        List<MatchKind> matchedOn) {

    /** One for each customer, those equal in most first. */
    public static List<PossibleDuplicate> of(List<Match> matches) {
        TreeMap<String, TreeSet<MatchKind>> kinds = new TreeMap<>();
        matches.forEach(match ->
                kinds.computeIfAbsent(match.customerId(), id -> new TreeSet<>()).add(match.kind()));
        return kinds.entrySet().stream()
                .map(entry -> new PossibleDuplicate(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted((one, other) -> Integer.compare(
                        other.matchedOn().size(), one.matchedOn().size()))
                .toList();
    }
}
