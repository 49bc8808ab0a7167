// SPDX-License-Identifier: Apache-2.0
/** Owns closing the loop: low scores that open one, and what became of it. Its task is customer-service's, of which the
 * customer feed tells. May use {@code response} and {@code mergepatch}. */
@NullMarked
package dev.kept.survey.loop;

import org.jspecify.annotations.NullMarked;
