package vn.capbu.renewal.ui.view;

import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;

/**
 * A short sound that tells from afar that a token may be unplugged: rising when it is renewed, falling when somebody has to
 * look. Plays in the background; silent where there is no audio device.
 */
public final class UnplugSound {

    private static final Logger LOG = Logger.getLogger(UnplugSound.class.getName());
    private static final float RATE = 22_050;
    private static final double LOW = 660;
    private static final double HIGH = 990;
    private static final double TONE_SECONDS = 0.13;
    private static final double LOUDNESS = 0.35;
    private static final int FADE = 400;

    private final Executor background;

    /**
     * @param background plays one sound after the other
     */
    public UnplugSound(Executor background) {
        this.background = background;
    }

    /**
     * Starts the sound and returns at once.
     *
     * @param needsLook whether somebody has to look after the token
     */
    public void play(boolean needsLook) {
        background.execute(() -> playNow(needsLook));
    }

    private static void playNow(boolean needsLook) {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        byte[] samples = needsLook ? samples(HIGH, LOW) : samples(LOW, HIGH);
        DataLine.Info line = new DataLine.Info(Clip.class, format);
        if (!AudioSystem.isLineSupported(line)) {
            return;
        }
        try (Clip clip = (Clip) AudioSystem.getLine(line)) {
            clip.open(format, samples, 0, samples.length);
            clip.start();
            clip.drain();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            LOG.log(Level.FINE, "no sound", e);
        }
    }

    /** Two tones of 16-bit samples, faded in and out so that they don't click. */
    static byte[] samples(double first, double second) {
        int length = (int) (RATE * TONE_SECONDS);
        byte[] samples = new byte[4 * length];
        for (int i = 0; i < 2 * length; i++) {
            int inTone = i % length;
            double fade = Math.min(1, Math.min(inTone, length - 1 - inTone) / (double) FADE);
            double wave = Math.sin(2 * Math.PI * (i < length ? first : second) * inTone / RATE);
            int value = (int) (wave * fade * LOUDNESS * Short.MAX_VALUE);
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        return samples;
    }
}
