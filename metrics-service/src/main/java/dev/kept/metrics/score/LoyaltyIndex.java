// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.ruleset.Rulesets;
import dev.kept.metrics.snapshot.CustomerSnapshot;
import dev.kept.metrics.store.TenantConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The loyalty score, for features that need it of many customers. */
@ApplicationScoped
public class LoyaltyIndex {

    private final Rulesets rulesets;

    LoyaltyIndex(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    /** Rules that hold. */
    @FunctionalInterface
    public interface Rules {

        /** 0 to 100; null where too little is known. */
        @Nullable Double of(CustomerSnapshot customer);
    }

    /** Those of the connection's tenant. */
    public Rules rules(TenantConnection connection) {
        ScorePolicy policy =
                rulesets.current(connection, ScoreKind.LOYALTY.rules()).rules();
        return customer -> policy.of(customer).value();
    }
}
