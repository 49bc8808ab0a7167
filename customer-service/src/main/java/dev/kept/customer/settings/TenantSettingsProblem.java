// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

import dev.kept.restkit.problem.ProblemType;

/** What can be wrong with a declaration of settings, beyond its form. */
enum TenantSettingsProblem implements ProblemType {
    /** {0}: the currency in use. */
    SETTINGS_CURRENCY_IN_USE(409);

    private final int status;

    TenantSettingsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
