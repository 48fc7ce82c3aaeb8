/**
 * The hands and eyes of a functional test inside the console's process: an agent that is loaded into the running console,
 * does one command with real mouse and keyboard events, and writes the answer. Uses the JDK only. Nothing of it ships.
 */
package vn.capbu.application.driver;
