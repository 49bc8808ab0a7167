// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.policy.Policy;
import java.time.LocalDate;

/**
 * One complete set of a tenant's cells, computed by one policy.
 *
 * @param settingsVersion version of the settings that declared the policy; 0 for the default
 * @param horizon last closed local day
 * @param builtUpTo while it is being built: customers up to this id are in the cells
 * @param complete all customers are in the cells
 * @param engine by which version of the computation the cells were made
 */
public record Generation(
        long number,
        Status status,
        Policy policy,
        long settingsVersion,
        LocalDate horizon,
        String builtUpTo,
        boolean complete,
        int engine) {

    /** Answers come from the live one; the one that is being built is kept up to date beside it. */
    public enum Status {
        LIVE,
        BUILDING,
        RETIRED
    }

    /** True if changes of this customer must be applied. */
    public boolean holds(String customer) {
        return complete || customer.compareTo(builtUpTo) <= 0;
    }

    /** Same cells and policy, another status. */
    public Generation as(Status next) {
        return new Generation(number, next, policy, settingsVersion, horizon, builtUpTo, complete, engine);
    }

    /** Days up to {@code day} have been closed. */
    public Generation closed(LocalDate day) {
        return new Generation(number, status, policy, settingsVersion, day, builtUpTo, complete, engine);
    }

    /** Customers up to this id are in the cells now. */
    public Generation built(String upTo, boolean all) {
        return new Generation(number, status, policy, settingsVersion, horizon, upTo, all, engine);
    }

    /** Declared anew, in a way that changes no cell. */
    public Generation declared(Policy next, long version, LocalDate day) {
        return new Generation(number, status, next, version, day, builtUpTo, complete, engine);
    }
}
