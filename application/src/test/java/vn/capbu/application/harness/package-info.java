/** Starts the assembled console as a user does, on a display of its own, and drives it. */
package vn.capbu.application.harness;
