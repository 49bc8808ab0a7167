// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import dev.kept.customer.care.CareTask;
import org.jspecify.annotations.Nullable;

/** A finding with the task that puts it right; without one where that was deleted. */
record Found(Finding finding, @Nullable CareTask task) {}
