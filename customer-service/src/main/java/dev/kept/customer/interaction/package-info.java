// SPDX-License-Identifier: Apache-2.0
/** Interactions: when and through what a customer and the company were in contact, at which touchpoint, and how it was handled. May use customers, agents and settings. */
@NullMarked
package dev.kept.customer.interaction;

import org.jspecify.annotations.NullMarked;
