// SPDX-License-Identifier: Apache-2.0
/** How content customers say they are. */
@NullMarked
package dev.kept.metrics.definition.satisfaction;

import org.jspecify.annotations.NullMarked;
