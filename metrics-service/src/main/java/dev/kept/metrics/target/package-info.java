// SPDX-License-Identifier: Apache-2.0
/** What a tenant wants its figures to be. */
@NullMarked
package dev.kept.metrics.target;

import org.jspecify.annotations.NullMarked;
