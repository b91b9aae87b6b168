package fi.rekisteri.contract;

/** What an adapter promises about the lanes and checkpoints of the trail, A28 to A30. */
public interface CheckpointStoreContract
    extends LaneContract, CheckpointContract, CheckpointRaceContract, PruningContract {}
