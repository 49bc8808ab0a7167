// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.customer.lookup.Ref;
import org.jspecify.annotations.Nullable;

/** The two ids by which a customer can be named. */
public record CustomerRef(String id, @Nullable String externalId) implements Ref {}
