// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import org.jspecify.annotations.Nullable;

/**
 * Where a customer is reached. Personal: it is given to one caller and kept nowhere.
 *
 * @param email null where none is known
 * @param phone null where none is known
 */
public record CustomerContact(
        @Nullable String email, @Nullable String phone) {}
