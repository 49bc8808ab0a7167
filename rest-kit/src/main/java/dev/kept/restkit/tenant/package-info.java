// SPDX-License-Identifier: Apache-2.0
/** Whose request this is: tenant, subject and scopes from the token, and the wall in the database behind them. */
@NullMarked
package dev.kept.restkit.tenant;

import org.jspecify.annotations.NullMarked;
