// SPDX-License-Identifier: Apache-2.0
/** What happened, as this service needs to know it: one immutable record per event, independent of how it was transported. */
@NullMarked
package dev.kept.metrics.fact;

import org.jspecify.annotations.NullMarked;
