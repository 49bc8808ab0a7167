// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import dev.kept.customer.eventfeed.CustomerListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Converts referrals when who came buys. */
@ApplicationScoped
class ReferralListener implements CustomerListener {
    private final ReferralService referrals;

    ReferralListener(ReferralService referrals) {
        this.referrals = referrals;
    }

    @Override
    public void changed(Set<String> customerIds) {
        referrals.convert(customerIds);
    }
}
