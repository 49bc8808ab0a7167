// SPDX-License-Identifier: Apache-2.0
/** What a profile is made of: the members of persons and of companies, contacts, risk and preferences. Knows no feature. */
@NullMarked
package dev.kept.customer.profile;

import org.jspecify.annotations.NullMarked;
