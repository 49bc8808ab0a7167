// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.ruleset.Ruleset;
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
    public interface Rules {

        /** Of the rules; together with the customer it decides the score. */
        long version();

        /** 0 to 100; null where too little is known. */
        @Nullable Double of(CustomerSnapshot customer);
    }

    /** Those of the connection's tenant. */
    public Rules rules(TenantConnection connection) {
        Ruleset<ScorePolicy> policy = rulesets.current(connection, ScoreKind.LOYALTY.rules());
        return new Rules() {
            @Override
            public long version() {
                return policy.version();
            }

            @Override
            public @Nullable Double of(CustomerSnapshot customer) {
                return policy.rules().of(customer).value();
            }
        };
    }
}
