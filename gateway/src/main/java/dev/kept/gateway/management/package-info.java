// SPDX-License-Identifier: Apache-2.0
/** What operators see: readiness and the routes in force. */
@NullMarked
package dev.kept.gateway.management;

import org.jspecify.annotations.NullMarked;
