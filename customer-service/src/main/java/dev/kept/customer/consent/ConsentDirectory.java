// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells other features what customers have agreed to. */
@ApplicationScoped
public class ConsentDirectory {

    private final ConsentRepository consents;

    ConsentDirectory(ConsentRepository consents) {
        this.consents = consents;
    }

    /** Those of the customers that agreed to the purpose at this instant. */
    public Set<String> granted(Collection<String> customerIds, ConsentPurpose purpose, Instant at) {
        return histories(customerIds, purpose).entrySet().stream()
                .filter(entry -> entry.getValue().granted(at))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The decisions of these customers on a purpose; {@link ConsentHistory#EMPTY} for those that made none. */
    @Transactional
    public Map<String, ConsentHistory> histories(Collection<String> customerIds, ConsentPurpose purpose) {
        Map<String, ConsentHistory> histories = new HashMap<>();
        customerIds.forEach(id -> histories.put(id, ConsentHistory.EMPTY));
        if (!customerIds.isEmpty()) {
            consents.findOf(customerIds, purpose).stream()
                    .collect(Collectors.groupingBy(Consent::customerId))
                    .forEach((id, recorded) -> histories.put(
                            id,
                            new ConsentHistory(recorded.stream()
                                    .map(consent -> consent.content().decision())
                                    .toList())));
        }
        return histories;
    }
}
