// SPDX-License-Identifier: Apache-2.0
/** The order of the checks that every request passes, and the pages that the gateway answers itself. May use every feature. */
@NullMarked
package dev.kept.gateway.entry;

import org.jspecify.annotations.NullMarked;
