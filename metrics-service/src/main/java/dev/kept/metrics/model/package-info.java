// SPDX-License-Identifier: Apache-2.0
/**
 * Statistical models as plain Java: what they compute depends on their arguments alone. Each sub-package is one family:
 * {@code clv} customer lifetime value, {@code survival}, {@code regression} (churn model and drivers), {@code forecast},
 * {@code association} (correlations); {@code fit} and {@code special} are what they share. The API that fits them to the
 * data of a tenant is to come (issue 6); nothing here is reachable by users yet.
 */
@NullMarked
package dev.kept.metrics.model;

import org.jspecify.annotations.NullMarked;
