// SPDX-License-Identifier: Apache-2.0
/** What every test needs: a real PostgreSQL with durable settings, access tokens, fresh tenants. */
@NullMarked
package dev.kept.testkit;

import org.jspecify.annotations.NullMarked;
