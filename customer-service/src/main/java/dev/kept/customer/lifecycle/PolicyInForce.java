// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

/** Rules that are complete, with the number of their policy; 0 are the defaults. */
record PolicyInForce(int number, PolicyRules rules) {}
