// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

/** How an event was observed. */
enum BehaviourSource {
    COOKIE,
    APP,
    LOCATION,
    SERVER
}
