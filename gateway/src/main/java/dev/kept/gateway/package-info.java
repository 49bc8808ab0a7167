// SPDX-License-Identifier: Apache-2.0
/** gateway. */
package dev.kept.gateway;
