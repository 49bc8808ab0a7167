// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.survival;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What lasts. */
@Schema(name = "SurvivalOf")
enum SurvivalOf {
    /** Each subscription, from its first day to its end; a pause does not end it. */
    SUBSCRIPTIONS,
    /** Each customer, from the first purchase until the tenant's days of inactivity have passed for the first time. */
    BUYERS
}
