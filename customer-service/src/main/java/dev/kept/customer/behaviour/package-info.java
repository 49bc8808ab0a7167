// SPDX-License-Identifier: Apache-2.0
/** Behaviour events: what customers did on pages, in apps and at places, as far as they agreed to be tracked. May use customers, consents and settings. */
@NullMarked
package dev.kept.customer.behaviour;

import org.jspecify.annotations.NullMarked;
