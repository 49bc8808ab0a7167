// SPDX-License-Identifier: Apache-2.0
/** JSON merge patches (RFC 7396) onto request records. Knows no feature. */
@NullMarked
package dev.kept.customer.patch;

import org.jspecify.annotations.NullMarked;
