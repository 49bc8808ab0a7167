// SPDX-License-Identifier: Apache-2.0
/** The one document of the suite: merged from the services' own at build time, packaged, served. Knows no other feature. */
@NullMarked
package dev.kept.gateway.openapi;

import org.jspecify.annotations.NullMarked;
