// SPDX-License-Identifier: Apache-2.0
/** What every operation has in common in the OpenAPI document. */
@NullMarked
package dev.kept.restkit.openapi;

import org.jspecify.annotations.NullMarked;
