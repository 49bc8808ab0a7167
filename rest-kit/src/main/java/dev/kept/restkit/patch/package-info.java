// SPDX-License-Identifier: Apache-2.0
/** JSON merge patches (RFC 7396) onto request records. */
@NullMarked
package dev.kept.restkit.patch;

import org.jspecify.annotations.NullMarked;
