// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.plan;

/** Implemented by features that name plans: one that is named keeps its key and cannot be deleted. Found by CDI. */
public interface PlanUse {

    /** Whether the current tenant names this plan here. */
    boolean uses(String planKey);
}
