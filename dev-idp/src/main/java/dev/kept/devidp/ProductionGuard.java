// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Keeps this issuer out of production: it is no place for real credentials. */
@Singleton
class ProductionGuard {

    void check(@Observes StartupEvent event, DevIdpConfig config) {
        check(ConfigUtils.isProfileActive("prod"), config.iKnow());
    }

    static void check(boolean production, boolean known) {
        if (production && !known) {
            throw new IllegalStateException("dev-idp is for local use and tests, and the profile is prod. Use a real"
                    + " OpenID provider, or set dev-idp.i-know=true if this is a local suite.");
        }
    }
}
